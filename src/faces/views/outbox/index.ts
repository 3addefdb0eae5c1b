export { Outbox as default, type OutboxProps } from './Outbox';
