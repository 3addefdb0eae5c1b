/** Whether jsdom's engine need be asked if the selectors hold for the element. */
export declare function mayHold(element: Pick<Element, 'localName' | 'getAttributeNS'>, selectorText: string): boolean;
