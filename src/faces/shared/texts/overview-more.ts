import { overview as da } from './da/overview';
import { overviewMore as daMore } from './da/overview-more';
import { overview as en } from './en/overview';
import { overviewMore as enMore } from './en/overview-more';
import { textsWith } from '.';

export const useOverviewMoreTexts = textsWith({ da: { overview: { ...da, ...daMore } }, en: { overview: { ...en, ...enMore } } });
