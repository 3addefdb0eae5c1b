import { reminders as da } from './da/reminders';
import { reminders as en } from './en/reminders';
import { textsWith } from '.';

export const useReminderTexts = textsWith({ da: { reminders: da }, en: { reminders: en } });
