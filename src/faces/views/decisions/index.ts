export { DecisionLines, type DecisionLinesProps } from './DecisionLines';
export { SettleButton } from './SettleButton';
export { withDecision } from './with-decision';
