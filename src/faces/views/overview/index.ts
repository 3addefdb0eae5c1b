export { Overview as default } from './Overview';
export { fetchMore } from './later';
