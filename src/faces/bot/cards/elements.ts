import type {
  CardElementArray,
  IActionSet,
  IAdaptiveCard,
  IColumnSet,
  IContainer,
  IExecuteAction,
  IOpenUrlAction,
  IRichTextBlock,
  ITextBlock,
  IToggleVisibilityAction,
  RichTextBlockInlineArray,
} from '@microsoft/teams.cards';
import type { CardMessage } from '../../../application';
import { LIGHT_SIGN, type TrafficLight } from '../../../domain';
import type { PressData, Verb } from '../press';
import type { BotTexts, Speech } from '../texts';
import type { Viewer } from './state';

export type Element = CardElementArray[number];
export type { IAdaptiveCard };

/** A card with its types still on. */
export interface TypedMessage extends CardMessage {
  readonly card: IAdaptiveCard;
}

/** "■ Rød". */
export const lightWord = (texts: BotTexts, light: TrafficLight): string => `${LIGHT_SIGN[light]} ${texts.light[light]}`;

/** @param text ours, or {@link inBlock}. */
export const heading = (text: string): ITextBlock => ({ type: 'TextBlock', text, size: 'Large', weight: 'Bolder', wrap: true, style: 'heading' });

/** The heading of a part. @param text ours, or {@link inBlock}. */
export const subheading = (text: string, look: Partial<ITextBlock> = {}): ITextBlock => ({ type: 'TextBlock', text, weight: 'Bolder', wrap: true, style: 'heading', ...look });

/** Words of ours alone. */
export const sentence = (text: string, look: Partial<ITextBlock> = {}): ITextBlock => ({ type: 'TextBlock', text, wrap: true, ...look });

/** Where names and texts that somebody typed may stand. A string is a run without a look. */
export const runs = (inlines: RichTextBlockInlineArray, look: Partial<IRichTextBlock> = {}): IRichTextBlock => ({ type: 'RichTextBlock', inlines, ...look });

export const bold = (text: string): RichTextBlockInlineArray[number] => ({ type: 'TextRun', text, weight: 'Bolder' });
export const quiet = (text: string): RichTextBlockInlineArray[number] => ({ type: 'TextRun', text, isSubtle: true });

/** A button whose press comes to us, also from a client that knows no Action.Execute: there it is a message with the verb in its data. */
export const button = (title: string, verb: Verb, data: PressData): IExecuteAction => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
});

export const toggle = (title: string, ...targetElements: string[]): IToggleVisibilityAction => ({ type: 'Action.ToggleVisibility', title, targetElements });

export const actions = (...buttons: IActionSet['actions']): IActionSet => ({ type: 'ActionSet', spacing: 'Small', actions: buttons });

export const openUrl = (title: string, url: string): IOpenUrlAction => ({ type: 'Action.OpenUrl', title, url });

export const container = (items: readonly Element[], look: Partial<IContainer> = {}): IContainer => ({ type: 'Container', items: [...items], ...look });

/** A line with something at its end. */
export const beside = (wide: readonly Element[], narrow: readonly Element[], look: Partial<IColumnSet> = {}): IColumnSet => ({
  type: 'ColumnSet',
  columns: [
    { type: 'Column', width: 'stretch', items: [...wide] },
    { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [...narrow] },
  ],
  ...look,
});

/** Read aloud it may be SSML, and then these would be its marks. */
const spoken = (text: string): string => text.replace(/[<>&]/g, ' ').replace(/\s+/g, ' ').trim();

interface Whole {
  readonly speech: Speech;
  /** For those who do not see the card, on a locked screen too: no status text. */
  readonly summary: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly Element[];
  /** The one way out of the card. */
  readonly open: IOpenUrlAction;
  /** Beside the way out. */
  readonly foot?: readonly Element[];
  /** Whether a line keeps the foot from the card. */
  readonly isParted?: boolean;
  readonly refresh?: { readonly viewer: Viewer; readonly data: PressData };
}

/** Version 1.5, because Teams takes Execute and refresh from no lower one; elements of 1.2, because phones know no more. */
export const message = ({ speech, summary, fallbackText, speak, body, open, foot = [], isParted = false, refresh }: Whole): TypedMessage => ({
  summary,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: speech.language,
    fallbackText,
    speak: spoken(speak),
    ...(refresh && { refresh: { action: { type: 'Action.Execute', verb: 'refresh' satisfies Verb, data: refresh.data }, userIds: [refresh.viewer.teamsUser] } }),
    body: [...body, container([...foot, actions(open)], isParted ? { separator: true, spacing: 'Large' } : {})],
  },
});
