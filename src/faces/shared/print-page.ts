/**
 * Prints the page. A frame may not be allowed to (Teams forbids it to its tabs): then the same address opens in a window of
 * its own, where the browser prints as it does any page.
 */
export function printPage(): void {
  let hasBegun = false;
  const begin = () => void (hasBegun = true);
  window.addEventListener('beforeprint', begin);
  window.print();
  window.removeEventListener('beforeprint', begin);
  if (!hasBegun) window.open(window.location.href, '_blank', 'noopener');
}
