export { SuccessFlag, SuccessMark, type SuccessOrNone } from './SuccessMark';
