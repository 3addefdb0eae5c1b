import { connect } from './connect';

export const connecting = connect();
