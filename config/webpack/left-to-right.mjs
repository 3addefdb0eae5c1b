/** In place of rtl-css-js, which mirrors every style for languages written from right to left: this product speaks none. Text that people write in one is the browser's business (`dir="auto"`). */
export const convert = (styles) => styles;
export const convertProperty = (key, value) => ({ key, value });
