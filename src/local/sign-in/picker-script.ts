/** Runs in the browser: narrows the list while one types, and lets Enter go to the first who is left. Served as a file, so that the page needs no inline script. */
export const PICKER_SCRIPT = `
const form = document.querySelector('[data-search]');
if (form) {
  const field = form.querySelector('input[type=search]');
  const hits = form.querySelector('[data-hits]');
  const groups = Array.from(document.querySelectorAll('[data-group]'));
  const rows = Array.from(document.querySelectorAll('[data-text]'));
  form.querySelector('[data-without-script]').hidden = true;
  const narrow = () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => row.dataset.text.includes(word));
      if (!row.hidden) count += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])');
    hits.textContent = count === 0 ? hits.dataset.none : count === 1 ? hits.dataset.one : count + ' ' + hits.dataset.many;
  };
  field.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector('li:not([hidden]) button')?.focus();
  });
}
`;
