import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lastImport } from '../../../application';
import { Button, Message, useAnnounce, useCardClass } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useImportTexts } from '../../shared/texts/import';
import { Done } from './Done';
import type { ImportSession, ImportStep } from './import-session';
import { Progress } from './Progress';
import { useImportStyles } from './useImportStyles';
import { useLeftOf } from './useLeftOf';

const useStyles = makeStyles({
  zone: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: '6px',
    padding: '40px 24px',
    textAlign: 'center',
    outlineStyle: 'dashed',
    outlineWidth: '2px',
    outlineOffset: '-10px',
    outlineColor: tokens.colorNeutralStroke1,
    '@media (max-width: 640px)': { padding: '28px 20px' },
  },
  over: { outlineColor: tokens.colorCompoundBrandStroke, backgroundColor: tokens.colorBrandBackground2 },
  /** Without a mouse nobody drags. */
  drag: { '@media (hover: none)': { display: 'none' } },
  button: { marginTop: '8px' },
});

const OFFICE_FILES = '.docx,.xlsx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ChoosingProps {
  readonly session: ImportSession;
  readonly state: Extract<ImportStep, { step: 'choosing' | 'reading' }>;
}

/** Choosing a file, by a button or by dropping it, and what became of the last one. */
export function Choosing({ session, state }: ChoosingProps) {
  const { importing } = useImportTexts();
  const ports = usePorts();
  const { plan } = useOpenedPlan().actionPlan;
  const last = lastImport(ports, plan.id);
  const left = useLeftOf(last);
  if (state.step === 'reading') {
    const { file, names } = state;
    return <Progress label={importing.reading(file)} progress={names} words={importing.lookingUp} before={importing.reading(file)} actions={<Button onClick={() => session.stop()}>{importing.stopReading}</Button>} />;
  }
  return (
    <>
      {left.waiting === 0 && <FileZone session={session} state={state} />}
      {last && <Done session={session} receipt={last} isEarlier />}
    </>
  );
}

function FileZone({ session, state: { trouble, file } }: { readonly session: ImportSession; readonly state: Extract<ImportStep, { step: 'choosing' }> }) {
  const styles = useStyles();
  const common = useImportStyles();
  const { importing } = useImportTexts();
  const announce = useAnnounce();
  const opened = useOpenedPlan();
  const input = React.useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = React.useState(false);
  const [isSeveral, setIsSeveral] = React.useState(false);
  const sentence = isSeveral ? importing.oneFile : trouble === undefined ? undefined : trouble === 'stopped' ? importing.stopped : `${{ ...importing.problem, noPlanTable: importing.noPlanTable, notLookedUp: importing.notLookedUp }[trouble]} ${importing.nothingChanged}`;
  React.useEffect(() => {
    if (sentence) announce(sentence, 'assertive');
  }, [announce, sentence]);
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    setIsSeveral((files?.length ?? 0) > 1);
    if (first && files?.length === 1) void session.read(first, opened);
  };
  const over = (event: React.DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      {sentence && (
        <Message onPage title={file}>
          {sentence}
        </Message>
      )}
      <section className={mergeClasses(useCardClass(), styles.zone, isOver && styles.over)} role="group" aria-label={importing.chooseHeading} onDragEnter={over} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
        <h3 className={common.heading}>{isOver ? importing.dropNow : importing.chooseHeading}</h3>
        <p className={common.text}>{importing.chooseText}</p>
        <p className={mergeClasses(common.meta, styles.drag)}>{importing.drop}</p>
        <Button look="primary" className={styles.button} onClick={() => input.current?.click()}>
          {importing.choose}
        </Button>
        <input
          ref={input}
          aria-label={importing.choose}
          type="file"
          accept={OFFICE_FILES}
          hidden
          onChange={(event) => {
            take(event.target.files);
            event.target.value = ''; // the same file may be chosen again, once it has been mended
          }}
        />
      </section>
    </>
  );
}
