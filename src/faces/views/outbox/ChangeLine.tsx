import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { aboutOf, isConflict } from '../../../application';
import { changedFields } from '../../../domain';
import { Icon, LinkButton, Message } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { type ChangeErrand, type ChangeReceipt } from '../../shared/desk';
import { Undelivered } from '../../shared/status-form';
import { useOutboxTexts } from '../../shared/texts/outbox';
import { useFormats } from '../../shared/texts/useFormats';
import { useContentWords } from '../forms/useContentWords';
import { useLinkTo, useNavigation } from '../useRoute';
import { textOf, titleOf, useTakeBackChange } from './change';
import { Line, useStepWords } from './Line';

const useStyles = makeStyles({ notice: { marginTop: tokens.spacingVerticalM } });

export function SentChangeLine({ receipt }: { readonly receipt: ChangeReceipt }) {
  const texts = useOutboxTexts();
  const formats = useFormats();
  const { entry, at } = receipt;
  return <Line icon={<Icon name={entry.kind === 'proposal' ? 'add' : 'pencil'} />} title={titleOf(entry)} what={<What change={entry} />} step={texts.statusForm.sentAt(formats.clock(at))} />;
}

/** A new initiative or an edit. When somebody else has saved meanwhile, the way to both versions. */
export function ChangeLine({ errand }: { readonly errand: ChangeErrand }) {
  const styles = useStyles();
  const texts = useOutboxTexts();
  const formats = useFormats();
  const stepOf = useStepWords();
  const linkTo = useLinkTo();
  const { go, route } = useNavigation();
  const { plan } = useOpenedPlan().actionPlan;
  const takeBack = useTakeBackChange();
  const { change } = errand;
  const title = titleOf(change);
  const words = texts.outbox[change.kind];
  const overlay = { kind: 'initiative', id: aboutOf(change) } as const;
  const reopen = () => go({ ...route, overlay: takeBack(errand) });
  return (
    <Line
      icon={<Icon name={change.kind === 'proposal' ? 'add' : 'pencil'} />}
      title={title}
      what={
        <>
          <What change={change} /> {texts.statusForm.wroteAt(formats.clock(change.writtenAt))}
        </>
      }
      step={stepOf(errand)}
      undo={errand.mayBeWithdrawn ? { label: words.undoOf(title), act: () => void takeBack(errand) } : undefined}
    >
      {isConflict(change) ? (
        <Message
          className={styles.notice}
          icon="history"
          title={`${texts.forms.conflictHeading(change.theirs.value.title)}.`}
          actions={<LinkButton {...linkTo({ ...route, overlay, ...(change.theirs.value.plan !== plan.id && { plan: change.theirs.value.plan }) })}>{texts.outbox.seeBoth}</LinkButton>}
        >
          {texts.outbox.conflict}
        </Message>
      ) : (
        errand.delivery.step === 'refused' && <Undelivered delivery={errand.delivery} text={textOf(change)} words={words} onReopen={reopen} />
      )}
    </Line>
  );
}

/** "Ny indsats." or the fields that were edited. */
function What({ change }: Pick<ChangeErrand, 'change'>) {
  const texts = useOutboxTexts();
  const formats = useFormats();
  const { labelOf } = useContentWords();
  if (change.kind === 'proposal') return <>{texts.outbox.added}.</>;
  const fields = changedFields(change.content, change.base.value).map((field) => labelOf(field).toLocaleLowerCase());
  return <>{texts.outbox.edited(formats.list(fields))}.</>;
}
