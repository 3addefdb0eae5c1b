import * as React from 'react';
import { danishDayOf, type MeetingPreparation, type MeetingRecord } from '../../../domain';
import { Button } from '../../shared/components';
import { fileName, useDownload, type FileEnding } from '../../shared/papers';
import { minutesPaper, preparationDeck, preparationPaper } from '../../shared/papers/meeting-paper';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useMeetingPaperWords } from './useMeetingPaperWords';

/** What the meeting is opened with, as a document and as slides; not offered where files cannot be made. */
export function PaperButtons({ preparation }: { readonly preparation: MeetingPreparation }) {
  const { meetingMode: texts } = useMeetingModeTexts();
  const { office } = usePorts();
  const { actionPlan } = useOpenedPlan();
  const words = useMeetingPaperWords();
  if (!office) return null;
  const named = (ending: FileEnding) => nameOf(preparation, ending);
  return (
    <Files
      kinds={[
        { label: texts.word, name: named('docx'), make: () => office.word(preparationPaper(actionPlan, preparation, words)) },
        { label: texts.slides, name: named('pptx'), make: () => office.slides(preparationDeck(actionPlan, preparation, words)) },
      ]}
    />
  );
}

/** The minutes as a document. */
export function MinutesFile({ record, words: minutes }: { readonly record: MeetingRecord; readonly words: string }) {
  const { meetingMode: texts } = useMeetingModeTexts();
  const { office } = usePorts();
  const { actionPlan } = useOpenedPlan();
  const words = useMeetingPaperWords();
  if (!office) return null;
  return <Files kinds={[{ label: texts.word, name: nameOf(record.opening, 'docx', texts.held.minutes), make: () => office.word(minutesPaper(actionPlan, record, minutes, words)) }]} />;
}

const nameOf = ({ meeting, body }: MeetingPreparation, ending: FileEnding, kind = ''): string => fileName([body.title, kind], danishDayOf(meeting.startsAt), ending);

interface Kind {
  readonly label: string;
  readonly name: string;
  readonly make: () => Promise<Blob>;
}

function Files({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { meetingMode: texts } = useMeetingModeTexts();
  const { download, start } = useDownload();
  return (
    <>
      {kinds.map(({ label, name, make }) => {
        const isMaking = download.step === 'making' && download.name === name;
        return (
          <Button key={label} aria-disabled={download.step === 'making' || undefined} onClick={() => void start(name, make)}>
            {isMaking ? texts.making : label}
          </Button>
        );
      })}
      {download.step === 'failed' && <span role="alert">{texts.notMade}</span>}
    </>
  );
}
