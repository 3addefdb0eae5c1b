type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>>;

/** An element with attributes, listeners (a function by the name of its event) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly (Node | string | false | undefined)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return made;
}

/** A labelled choice of one of several. */
export function choice(label: string, options: Readonly<Record<string, string>>, chosen: string, onChoose: (value: string) => void): HTMLElement {
  const select = element('select', { change: () => onChoose(select.value) }, ...Object.entries(options).map(([value, words]) => element('option', { value, selected: value === chosen }, words)));
  return element('label', {}, element('span', {}, label), select);
}

/** Draws what stands in an element anew; whoever uses the keyboard keeps their place in it. */
export function redraw(into: HTMLElement, ...children: readonly (Node | string)[]): void {
  const stops = (): readonly HTMLElement[] => [...into.querySelectorAll<HTMLElement>('a, button, select')];
  const at = stops().findIndex((one) => one === document.activeElement);
  into.replaceChildren(...children);
  stops()[at]?.focus();
}
