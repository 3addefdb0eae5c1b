/** The plain shape of a plan, in whatever colour the page writes with: no style sheet, no library, nothing to wait for. */
export function drawShape(element: HTMLElement): void {
  const shape = document.createElement('div');
  shape.setAttribute('aria-busy', 'true');
  Object.assign(shape.style, { display: 'grid', gap: '14px', padding: '16px', minHeight: '160px', boxSizing: 'border-box' } satisfies Partial<CSSStyleDeclaration>);
  for (const [width, height] of [['46%', '24px'], ['72%', '14px'], ['60%', '14px'], ['84%', '14px'], ['52%', '14px']] as const) {
    const bar = document.createElement('div');
    Object.assign(bar.style, { width, height, borderRadius: '4px', background: 'currentColor', opacity: '0.12' } satisfies Partial<CSSStyleDeclaration>);
    shape.append(bar);
  }
  element.replaceChildren(shape);
}

/** Stands there when the rest could not be fetched. */
export function drawFailure(element: HTMLElement, words: { readonly sentence: string; readonly again: string }, again: () => void): void {
  const failure = document.createElement('p');
  failure.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.again;
  button.addEventListener('click', again);
  failure.append(`${words.sentence} `, button);
  element.replaceChildren(failure);
}
