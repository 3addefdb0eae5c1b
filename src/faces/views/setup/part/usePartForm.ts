import * as React from 'react';
import { addPart, editPart, isPlanError } from '../../../../application';
import type { Versioned } from '../../../../application/ports';
import { partFindings, samePart, type Instant, type MutationKey, type NewPart, type PersonId, type StructureKind, type StructureParts } from '../../../../domain';
import { useAnnounce } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { usePlanCache } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import type { ChosenPerson } from '../../forms/initiative-draft';
import type { Saving } from '../../forms/SaveTrouble';
import { useIntroductions, useSave } from '../../forms/useSave';
import type { Found } from './found';
import { placeOfPart, readPart, type KeptPart } from './kept-part';
import { withPart } from './with-part';

export interface PartFormOptions<K extends StructureKind, F extends object> {
  readonly kind: K;
  /** Left out: a new one. */
  readonly part?: StructureParts[K];
  /** Of a new one that has its own place on the page: `new/7`. */
  readonly newPlace?: string;
  /** The fields before anything is typed. */
  readonly begin: F;
  /** What the fields say. @param idOf the id of somebody chosen. @param before for what is no field: its place, what it belongs to. */
  readonly read: (fields: F, idOf: (person: ChosenPerson) => PersonId, before: StructureParts[K] | undefined) => NewPart<K>;
  /** Whoever was chosen in the fields. */
  readonly chosenIn?: (fields: F) => readonly ChosenPerson[];
  /** What the fields themselves hold that cannot be read; comes before the rules of the part. */
  readonly unread?: (fields: F) => readonly Found[];
  /** What people call it. */
  readonly nameOf: (part: NewPart<K>) => string;
  /** The form closes. @param saved the part as it stands now; `undefined`: nothing was saved. */
  readonly onDone: (saved: StructureParts[K] | undefined) => void;
}

/** Two versions of one part, and what both began as. */
export interface TwoParts<K extends StructureKind> {
  readonly mine: StructureParts[K];
  readonly theirs: Versioned<StructureParts[K]>;
  readonly base: StructureParts[K];
  readonly writtenAt: Instant;
}

export interface PartForm<K extends StructureKind, F> {
  readonly place: string;
  readonly fields: F;
  readonly change: (changes: Partial<F>) => void;
  /** Whether what stands here was left on the device earlier. */
  readonly wasKept: boolean;
  readonly isTouched: boolean;
  readonly saving: Saving;
  readonly findings: readonly Found[];
  readonly save: () => void;
  readonly conflict: TwoParts<K> | undefined;
  /** Saves over what somebody else saved, knowing it. */
  readonly saveOver: (part: StructureParts[K]) => void;
  /** Lets what is saved stand. */
  readonly keepSaved: () => void;
  /** Closes, and forgets what was typed. */
  readonly discard: () => void;
  /** Closes; what was typed is here at the next opening. */
  readonly leave: () => void;
}

const nobodyYet = ({ id, login }: ChosenPerson): PersonId => (id ?? login ?? '') as PersonId;

/** The form of one part: on the device at every keystroke, saved against what its writer began with. */
export function usePartForm<K extends StructureKind, F extends object>(options: PartFormOptions<K, F>): PartForm<K, F> {
  const { kind, part, newPlace = 'new', begin, read, chosenIn, unread, nameOf, onDone } = options;
  const ports = usePorts();
  const { setup, forms } = useSetupTexts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const introduce = useIntroductions();
  const place = placeOfPart(kind, part?.id ?? newPlace);
  const [kept] = React.useState(() => readPart<K, F>(ports.drafts, place, begin));
  const [form, setForm] = React.useState<KeptPart<K, F>>(() => kept ?? { fields: begin, key: ports.keys.next(), ...(part && { before: part }) });
  const [conflict, setConflict] = React.useState<TwoParts<K>>();
  const latest = React.useRef(form);
  const { before, key, fields } = form;
  const [first] = React.useState(begin);
  const isTouched = kept !== undefined || JSON.stringify(fields) !== JSON.stringify(first);

  const settle = (saved: StructureParts[K], sentence: string) => {
    cache.change((opened) => withPart(opened, kind, saved));
    ports.drafts.remove(place);
    announce(sentence);
  };
  type Write = { readonly over: Versioned<StructureParts[K]>; readonly mine: StructureParts[K] } | undefined;
  /** Two versions, when somebody else has saved; otherwise the part as it is saved. */
  const write = async (asked: Write): Promise<TwoParts<K> | StructureParts[K]> => {
    const made = asked ? asked.mine : read(latest.current.fields, await introduce(chosenIn?.(latest.current.fields) ?? []), before);
    const base = asked ? asked.over.value : before;
    if (!base) {
      const added = await addPart(ports, kind, made as NewPart<K>, key as MutationKey);
      settle(added, setup.added(nameOf(made as NewPart<K>)));
      return added;
    }
    const mine = { ...made, id: base.id } as StructureParts[K];
    if (samePart(mine, base) && !asked) {
      ports.drafts.remove(place);
      return base;
    }
    try {
      const saved = await editPart(ports, kind, base, mine);
      settle(saved.value, setup.saved(nameOf(made as NewPart<K>)));
      return saved.value;
    } catch (error) {
      if (!isPlanError(error) || error.code !== 'conflict') throw error;
      const theirs = await ports.structure.get(kind, mine.id);
      cache.change((opened) => withPart(opened, kind, theirs.value));
      announce(forms.conflictHeading(nameOf(theirs.value as unknown as NewPart<K>)), 'assertive');
      return { mine, theirs, base, writtenAt: ports.clock.now() };
    }
  };
  const { saving, run } = useSave<Write, TwoParts<K> | StructureParts[K]>(write, (outcome) => ('theirs' in outcome ? setConflict(outcome) : onDone(outcome)));

  return {
    place,
    fields,
    wasKept: kept !== undefined,
    isTouched,
    saving,
    conflict,
    findings: [...(unread?.(fields) ?? []), ...partFindings(kind, read(fields, nobodyYet, before))],
    change(changes) {
      if (saving.step === 'saving') return; // what is on its way is what stands here
      latest.current = { ...latest.current, fields: { ...latest.current.fields, ...changes } };
      setForm(latest.current);
      ports.drafts.put(place, JSON.stringify(latest.current));
    },
    save: () => run(undefined),
    saveOver: (mine) => conflict && run({ over: conflict.theirs, mine }),
    keepSaved() {
      ports.drafts.remove(place);
      onDone(conflict?.theirs.value);
    },
    discard() {
      ports.drafts.remove(place);
      onDone(undefined);
    },
    leave() {
      if (isTouched) announce(forms.keptForLater);
      onDone(undefined);
    },
  };
}
