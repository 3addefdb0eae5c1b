import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isPlanError } from '../../../application';
import { danishDayOf, readDanishDate, type Absence, type Day, type MutationKey, type NotedAbsence } from '../../../domain';
import { Button, Message, useAnnounce, useCardClass } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useAbsenceTexts } from '../../shared/texts/absences';
import { useFormats } from '../../shared/texts/useFormats';
import { TextField } from '../forms/Field';
import { FoldHeading } from './FoldHeading';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  body: { padding: '0 24px 20px', [PHONE]: { padding: '0 16px 16px' } },
  lead: { margin: '0 0 16px', maxWidth: '64ch', color: tokens.colorNeutralForeground2 },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 180px) minmax(0, 180px)', gap: '12px', marginBottom: '12px', '@media (max-width: 420px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  sub: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '0 0 16px', padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px', padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' } },
  trouble: { marginBottom: '12px' },
});

const keyOf = (siteUrl: string) => ['absences', siteUrl] as const;

/** "Er du væk?": from when to when, folded away until somebody wants it; nothing is asked of the site before. */
export function Away() {
  const styles = useStyles();
  const card = useCardClass();
  const { absences: texts } = useAbsenceTexts();
  const [isOpen, setIsOpen] = React.useState(false);
  return (
    <div className={card}>
      <FoldHeading name={texts.heading} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      {isOpen && (
        <div className={styles.body}>
          <p className={styles.lead}>{texts.lead}</p>
          <OwnAbsences />
        </div>
      )}
    </div>
  );
}

function OwnAbsences() {
  const styles = useStyles();
  const { absences: texts, common } = useAbsenceTexts();
  const { absences, siteUrl, clock } = usePorts();
  const { person } = useOpenedPlan().viewer;
  const client = useQueryClient();
  const announce = useAnnounce();
  const days = useDays();
  const { data, error, refetch } = useQuery<readonly NotedAbsence[], Error>({ queryKey: keyOf(siteUrl), queryFn: () => absences.all() });
  const [removed, setRemoved] = React.useState<Absence>();
  const [trouble, setTrouble] = React.useState<string>();
  const first = React.useRef<HTMLInputElement>(null);
  const change = (make: (all: readonly NotedAbsence[]) => readonly NotedAbsence[]) => client.setQueryData<readonly NotedAbsence[]>(keyOf(siteUrl), (all) => make(all ?? []));
  const today = danishDayOf(clock.now());
  const coming = (data ?? []).filter((one) => one.person === person && one.to >= today).sort((a, b) => (a.from < b.from ? -1 : 1));

  const saying = (problem: unknown): string => {
    if (!isPlanError(problem)) throw problem;
    return problem.code === 'offline' || problem.code === 'read-only' ? texts.notSaved[problem.code] : texts.notSaved.other;
  };
  async function remove(one: NotedAbsence): Promise<void> {
    setTrouble(undefined);
    try {
      await absences.remove(one.id);
      change((all) => all.filter(({ id }) => id !== one.id));
      setRemoved({ person: one.person, from: one.from, to: one.to });
      announce(texts.removed(days(one)));
    } catch (problem) {
      setTrouble(saying(problem));
    }
  }
  async function add(absence: Absence, key: MutationKey): Promise<void> {
    setTrouble(undefined);
    try {
      const added = await absences.add(absence, key);
      change((all) => [...all.filter(({ id }) => id !== added.id), added]);
      setRemoved(undefined);
      announce(texts.saved(days(added)));
      first.current?.focus(); // what was pressed may be gone
    } catch (problem) {
      setTrouble(saying(problem));
      throw problem;
    }
  }

  if (error && !isPlanError(error)) throw error;
  if (error?.code === 'not-found' || error?.code === 'lists-changed') return <p className={styles.lead}>{texts.noList}</p>;
  return (
    <>
      {error && !data && (
        <Message icon="clock" role="status" className={styles.trouble} actions={<Button onClick={() => void refetch()}>{common.tryAgain}</Button>}>
          {texts.notFetched}
        </Message>
      )}
      {coming.length > 0 && (
        <>
          <h4 className={styles.sub}>{texts.coming}</h4>
          <ul className={styles.list}>
            {coming.map((one) => (
              <li key={one.id} className={styles.line}>
                <span>{days(one)}</span>
                <Button look="subtle" aria-label={texts.removeOf(days(one))} onClick={() => void remove(one)}>
                  {texts.remove}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {removed && <PutBack key={`${removed.from}${removed.to}`} removed={removed} onPutBack={add} />}
      {trouble && (
        <Message icon="clock" role="alert" className={styles.trouble}>
          {trouble}
        </Message>
      )}
      <AwayForm today={today} first={first} onSave={(from, to, key) => add({ person, from, to }, key)} />
    </>
  );
}

function PutBack({ removed, onPutBack }: { readonly removed: Absence; readonly onPutBack: (absence: Absence, key: MutationKey) => Promise<void> }) {
  const styles = useStyles();
  const { absences: texts } = useAbsenceTexts();
  const { keys } = usePorts();
  const days = useDays();
  const [key] = React.useState(() => keys.next());
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => button.current?.focus(), []);
  return (
    <Message icon="check" className={styles.trouble} actions={<Button ref={button} onClick={() => void onPutBack(removed, key).catch(() => undefined)}>{texts.undo}</Button>}>
      {texts.removed(days(removed))}
    </Message>
  );
}

type Finding = 'needed' | 'notRead' | 'reversed' | 'past';

const findingOf = (typed: string): Finding | undefined => (typed.trim() === '' ? 'needed' : readDanishDate(typed) ? undefined : 'notRead');

function AwayForm({ today, first, onSave }: { readonly today: Day; readonly first: React.RefObject<HTMLInputElement>; readonly onSave: (from: Day, to: Day, key: MutationKey) => Promise<void> }) {
  const styles = useStyles();
  const { absences: texts, common } = useAbsenceTexts();
  const { keys } = usePorts();
  const id = useOwnId('away-form');
  const [typed, setTyped] = React.useState({ from: '', to: '' });
  const [wasTried, setWasTried] = React.useState(false);
  const [isSaving, setIsSaving] = React.useState(false);
  const key = React.useRef<MutationKey>();
  const [from, to] = [readDanishDate(typed.from), readDanishDate(typed.to)];
  const found = { from: findingOf(typed.from), to: findingOf(typed.to) ?? (from && to && to < from ? 'reversed' : to && to < today ? 'past' : undefined) };
  const change = (part: Partial<typeof typed>) => {
    key.current = undefined; // other days are another row
    setTyped({ ...typed, ...part });
  };
  async function save(event: React.FormEvent): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    if (!from || !to || found.from || found.to || isSaving) return;
    setIsSaving(true);
    try {
      await onSave(from, to, (key.current ??= keys.next()));
      change({ from: '', to: '' });
      setWasTried(false);
    } catch {
      // what was typed stays, and the sentence above says why
    } finally {
      setIsSaving(false);
    }
  }
  const say = (finding: Finding | undefined) => (wasTried && finding ? texts[finding] : undefined);
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.pair}>
        <TextField id={`${id}-from`} label={texts.from} hint={texts.hint} finding={say(found.from)} value={typed.from} controlRef={first} onChange={(value) => change({ from: value })} />
        <TextField id={`${id}-to`} label={texts.to} hint={texts.hint} finding={say(found.to)} value={typed.to} onChange={(value) => change({ to: value })} />
      </div>
      <Button type="submit" aria-disabled={isSaving}>
        {isSaving ? common.saving : texts.save}
      </Button>
    </form>
  );
}

/** "den 21. december til den 3. januar 2027". */
function useDays(): (absence: Pick<Absence, 'from' | 'to'>) => string {
  const formats = useFormats();
  const { absences: texts } = useAbsenceTexts();
  return ({ from, to }) => texts.period(formats.dayInSentence(from), formats.dayInSentence(to));
}
