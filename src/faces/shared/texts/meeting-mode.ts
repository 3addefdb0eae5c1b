import { meetingMode as da } from './da/meeting-mode';
import { meetingMode as en } from './en/meeting-mode';
import { textsWith } from '.';

export const useMeetingModeTexts = textsWith({ da: { meetingMode: da }, en: { meetingMode: en } });
