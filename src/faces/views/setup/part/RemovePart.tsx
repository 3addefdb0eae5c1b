import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { isPlanError, removePart } from '../../../../application';
import { hangingOn, isFree, type Hanging, type InitiativeId, type StructureKind, type StructureParts } from '../../../../domain';
import { Button, focusRing, Message, Question, useAnnounce, UserText } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { useLinkTo, useNavigation } from '../../useRoute';
import { withoutPart } from './with-part';

/** More links than this help nobody to see what is meant. */
const MOST_LINKS = 8;

const useStyles = makeStyles({
  links: { margin: '8px 0 0', paddingLeft: '20px', display: 'grid', rowGap: '4px' },
  link: { color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusSmall, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
});

export interface RemovePartProps<K extends StructureKind> {
  readonly kind: K;
  readonly part: StructureParts[K];
  readonly name: string;
  readonly label: string;
  readonly question: React.ReactNode;
  /** Why it cannot go. */
  readonly holds: (hanging: Hanging) => string;
  readonly onRemoved: () => void;
}

/** A way to delete a part: says what hangs on it and leads there, or asks by name first. */
export function RemovePart<K extends StructureKind>({ kind, part, name, label, question, holds, onRemoved }: RemovePartProps<K>) {
  const { setup, states } = useSetupTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const { actionPlan } = useOpenedPlan();
  const [step, setStep] = React.useState<'closed' | 'asked'>('closed');
  const button = React.useRef<HTMLButtonElement>(null);
  const { mutate, isLoading, error, reset } = useMutation<void, unknown>({
    mutationFn: async () => {
      try {
        await removePart(ports, kind, part, actionPlan.plan.id);
      } catch (failure) {
        void cache.refresh(); // what stood in the way is to be seen
        throw failure;
      }
      announce(`${setup.removed(name)} ${setup.recycled}`);
      onRemoved();
      cache.change((opened) => withoutPart(opened, kind, part.id));
      void cache.refresh();
    },
    useErrorBoundary: (thrown) => !isPlanError(thrown),
  });
  const hanging = hangingOn(kind, part.id, actionPlan);
  const isRefused = isPlanError(error) && error.code === 'in-use';
  const close = () => {
    reset();
    setStep('closed');
    window.setTimeout(() => button.current?.focus());
  };

  if (isLoading) return <Message role="status">{setup.removing}</Message>;
  if ((step === 'asked' || isRefused) && !isFree(hanging)) return <Holds sentence={holds(hanging)} initiatives={hanging.initiatives} onClose={close} />;
  if (step === 'asked') {
    return (
      <Question no={setup.removeNo} onNo={close} yes={setup.removeYes} onYes={() => (setStep('closed'), mutate())}>
        {question} {setup.recycled}
      </Question>
    );
  }
  const failure = isPlanError(error) ? (isRefused ? setup.notRemoved.inUse : error.code === 'conflict' ? setup.notRemoved.conflict : states.error[error.code]) : undefined;
  return (
    <>
      {failure && <Message role="alert" icon="history">{failure}</Message>}
      <Button ref={button} look="subtle" onClick={() => (reset(), setStep('asked'))}>
        {label}
      </Button>
    </>
  );
}

/** Takes the focus: it answers the press of a button that is gone. */
function Holds({ sentence, initiatives, onClose }: { readonly sentence: string; readonly initiatives: readonly InitiativeId[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const texts = useSetupTexts();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const { actionPlan } = useOpenedPlan();
  const closing = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => closing.current?.focus(), []);
  const titles = new Map(actionPlan.initiatives.map(({ id, title }) => [id, title]));
  const shown = initiatives.slice(0, MOST_LINKS);
  return (
    <div role="status">
      <Message icon="lock" actions={<Button ref={closing} onClick={onClose}>{texts.common.close}</Button>}>
        {sentence}
      </Message>
      {shown.length > 0 && (
        <ul className={styles.links}>
          {shown.map((id) => (
            <li key={id}>
              <a className={styles.link} {...linkTo({ ...route, overlay: { kind: 'initiative', id } })}>
                <UserText>{titles.get(id) ?? ''}</UserText>
              </a>
            </li>
          ))}
          {initiatives.length > shown.length && <li>{texts.setup.andMore(initiatives.length - shown.length)}</li>}
        </ul>
      )}
    </div>
  );
}
