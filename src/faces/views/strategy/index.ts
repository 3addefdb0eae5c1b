export { StrategyView as default } from './StrategyView';
