export { fileName, type FileEnding } from './file-name';
export { countsFor, lightItem, lightItems } from './light-items';
export { useDownload, type Download } from './useDownload';
