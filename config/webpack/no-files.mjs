// pptxgenjs reads and writes files by itself, and fetches pictures, where it runs in Node. A browser hands it bytes and takes bytes.
export default undefined;
export const promises = undefined;
