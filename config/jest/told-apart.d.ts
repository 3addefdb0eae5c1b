type Asked = Pick<Element, 'localName' | 'getAttributeNS'>;
/** Whether jsdom's engine need be asked if the selectors hold for the element. */
export declare function mayHold(element: Asked, selectorText: string): boolean;
/** Whether the selectors hold for the element, where that is seen without jsdom's engine; false also where it is not. */
export declare function surelyHolds(element: Asked, selectorText: string): boolean;
/** The rules of the sheet of which jsdom's engine need be asked, in their order. */
export declare function rulesFor<Rule>(element: Asked, sheet: { readonly cssRules: ArrayLike<Rule> }): readonly Rule[];
