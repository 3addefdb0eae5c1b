export type { Desk } from './desk';
export { additionOf, changeAbout, errandAbout, receiptAbout, type ChangeErrand, type ChangeReceipt, type Delivery, type DeskState, type Errand, type OnTheWay, type Receipt } from './desk-state';
export { useDesk, useDeskState } from './desk-context';
export { DeskProvider } from './DeskProvider';
export { createDeskKeeper, DeskKeeperProvider, type DeskKeeper } from './desk-keeper';
