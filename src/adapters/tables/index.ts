export { tableLedger, type TableAccount, type TableOptions } from './ledger';
