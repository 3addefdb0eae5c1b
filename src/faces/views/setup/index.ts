export { SetUp as default } from './SetUp';
