import { isInvisible, LIGHT_SIGN, needsText, STATUS_TEXT_LIMIT, TRAFFIC_LIGHTS, type Instant, type TrafficLight } from '../../../domain';
import { inputIds, pressData, type CardOfPress, type SeenItem } from '../press';
import type { Speech } from '../texts';
import { actions, beside, bold, button, container, lightWord, quiet, runs, sentence, subheading, toggle, type Element } from './elements';
import { inBlock, inLine, inRun, shortenedLines } from './inert';
import type { AnsweredItem, Draft, Notice, OpenItem } from './state';
import { momentOf } from './wording';

const MOST_LINES = 5;

/** What an item is drawn with. */
export interface Drawing {
  readonly speech: Speech;
  readonly card: CardOfPress;
  readonly now: Instant;
  /** How much of a status text is quoted. */
  readonly quoted: number;
  /** Whether each item says whom the reader stands in for; where all stand in for the same the card says it once. */
  readonly saysInsteadOf: boolean;
}

/** What an item's press is about. */
interface About extends SeenItem {
  readonly light?: TrafficLight;
}

/** Whether somebody has begun to answer: what a form held when it was opened is no answer. */
export const hasDraft = (draft: Draft | undefined, light: TrafficLight | undefined): draft is Draft =>
  draft !== undefined && (draft.text !== '' || (draft.light !== undefined && draft.light !== light));

/** An open item of which something would be lost or unseen if it were not on the card. */
export const isInWork = (item: OpenItem): boolean => hasDraft(item.draft, item.status?.light) || item.notice !== undefined;

function refusalText({ speech: { texts, formats } }: Drawing, why: Extract<Notice, { is: 'refused' }>['why']): string {
  switch (why.code) {
    case 'light-needed':
      return texts.form.chooseLight;
    case 'text-needed':
      return texts.form.textNeeded;
    case 'text-needed-worse':
      return texts.form.worse(why.from, why.to);
    case 'text-too-long':
      return texts.form.tooLong(formats.number(why.over), formats.number(why.limit));
  }
}

function noticeOf(drawing: Drawing, notice: Notice, light: TrafficLight | undefined, draft: Draft | undefined): Element {
  const { texts } = drawing.speech;
  const say = (text: string) => runs([bold(text)], { spacing: 'Small' });
  switch (notice.is) {
    case 'refused':
      return say(refusalText(drawing, notice.why));
    case 'notSaved':
      return say(draft?.text ? texts.form.notSavedTextKept : texts.form.notSaved);
    case 'statedMeanwhile': {
      const words = draft?.text ? texts.form.statedWhileYouWrote : texts.form.statedMeanwhile;
      return say(words(inLine(notice.by), light === undefined ? texts.noLight : lightWord(texts, light), momentOf(drawing.speech, notice.at, drawing.now)));
    }
  }
}

const quote = ({ speech: { texts }, quoted }: Drawing, text: string): readonly Element[] => {
  const shown = shortenedLines(text, quoted, MOST_LINES);
  return shown === '' ? [] : [runs([quiet(texts.quoted(inRun(shown)))], { spacing: 'None' })];
};

function note(about: About, label: string, errorMessage: string, draft: Draft | undefined): Element {
  return {
    type: 'Input.Text',
    id: inputIds(about.initiative).note,
    label,
    isMultiline: true,
    maxLength: STATUS_TEXT_LIMIT,
    errorMessage,
    ...(draft?.text && { value: draft.text }),
  };
}

/** Light, text, "Gem". No input is required: one that is would keep the others of the card from being saved. */
function form(drawing: Drawing, about: About, draft: Draft | undefined, more: { readonly id?: string; readonly isVisible?: false; readonly beside?: ReturnType<typeof button> }): Element {
  const { texts } = drawing.speech;
  const value = draft?.light ?? about.light;
  return container(
    [
      {
        type: 'Input.ChoiceSet',
        id: inputIds(about.initiative).light,
        label: about.light === undefined ? texts.form.firstQuestion : texts.form.question,
        style: 'expanded',
        errorMessage: texts.form.chooseLight,
        choices: TRAFFIC_LIGHTS.map((light) => ({ title: lightWord(texts, light), value: light })),
        ...(value && { value }),
      },
      note(about, texts.form.textLabel.red, texts.form.textNeeded, draft),
      sentence(texts.form.hint, { size: 'Small', isSubtle: true, spacing: 'Small' }),
      actions(button(texts.form.save, 'save', pressData(drawing.card, [about], { initiative: about.initiative })), ...(more.beside ? [more.beside] : [])),
    ],
    { style: 'emphasis', spacing: 'Small', ...(more.id && { id: more.id }), ...(more.isVisible === false && { isVisible: false }) },
  );
}

/** Another's statement came between: mine after all, or theirs. */
function eitherOr(drawing: Drawing, about: About & { readonly light: TrafficLight }, draft: Draft): readonly Element[] {
  const { texts } = drawing.speech;
  const { initiative } = about;
  const mine = draft.light ?? about.light;
  return [
    note(about, texts.form.textLabel[mine], texts.form.textNeeded, draft),
    actions(
      button(texts.form.saveMineAs(lightWord(texts, mine)), 'save', pressData(drawing.card, [about], { initiative, light: mine })),
      button(texts.form.keep(lightWord(texts, about.light)), 'refresh', pressData(drawing.card, [about], { initiative })),
    ),
  ];
}

/** A light can hold as it is when it has the words it needs: one that somebody changed by hand in the list may have none. */
const canHold = ({ light, text }: NonNullable<OpenItem['status']>): boolean => !needsText(light, light) || !isInvisible(text);

function answers(drawing: Drawing, item: OpenItem, about: About): readonly Element[] {
  const { texts } = drawing.speech;
  const { initiative } = item;
  if (!item.status || about.light === undefined) return [form(drawing, about, item.draft, {})];
  if (item.notice?.is === 'statedMeanwhile' && hasDraft(item.draft, about.light)) return eitherOr(drawing, { ...about, light: about.light }, item.draft);
  if (!canHold(item.status)) return [form(drawing, about, item.draft, {})];
  const id = `form_${initiative}`;
  const isUnfolded = isInWork(item) && item.notice?.is !== 'statedMeanwhile';
  return [
    actions(
      button(`${LIGHT_SIGN[about.light]} ${texts.form.still[about.light]}`, 'still', pressData(drawing.card, [about], { initiative, light: about.light })),
      toggle(texts.form.change, id),
    ),
    form(drawing, about, item.draft, { id, ...(!isUnfolded && { isVisible: false }) }),
  ];
}

/** An initiative that is asked about. */
export function openItem(drawing: Drawing, item: OpenItem): Element {
  const { texts, formats } = drawing.speech;
  const { status } = item;
  const about: About = { initiative: item.initiative, update: status?.update ?? null, light: status?.light };
  return container(
    [
      subheading(inBlock(item.title)),
      ...(drawing.saysInsteadOf && item.insteadOf !== undefined ? [runs([quiet(item.insteadOf === '' ? texts.reminder.ofNobody : texts.reminder.ofOwner(inLine(item.insteadOf)))], { spacing: 'None' })] : []),
      runs(status ? [bold(lightWord(texts, status.light)), texts.reminder.since(formats.day(status.since))] : [`${LIGHT_SIGN.none} ${texts.reminder.noStatus}`], { spacing: 'None' }),
      ...(status ? quote(drawing, status.text) : []),
      ...(item.notice ? [noticeOf(drawing, item.notice, status?.light, item.draft)] : []),
      ...answers(drawing, item, about),
    ],
    { separator: true, spacing: 'Large' },
  );
}

/** An initiative that is answered for: how, and "Ret". */
export function answeredItem(drawing: Drawing, item: AnsweredItem): Element {
  const { texts } = drawing.speech;
  const about = { initiative: item.initiative, update: item.update, light: item.light };
  const change = typeof item.change === 'string' ? texts.receipt[item.change] : texts.receipt.was(item.change.from);
  const said = [subheading(inBlock(item.title)), runs([bold(lightWord(texts, item.light)), ` · ${change}${item.by === undefined ? '' : ` · ${texts.receipt.by(inLine(item.by))}`}`], { spacing: 'None' })];
  const { correcting } = item;
  if (!correcting) return beside(said, [actions(button(texts.receipt.correct, 'correct', pressData(drawing.card, [about], { initiative: item.initiative })))], { separator: true, spacing: 'Large' });
  const keep = button(texts.form.keep(lightWord(texts, item.light)), 'refresh', pressData(drawing.card, [about], { initiative: item.initiative }));
  return container([...said, ...(correcting.notice ? [noticeOf(drawing, correcting.notice, item.light, correcting.draft)] : []), form(drawing, about, correcting.draft, { beside: keep })], {
    separator: true,
    spacing: 'Large',
  });
}
