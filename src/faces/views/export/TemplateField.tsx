import * as React from 'react';
import { Button } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePaperTexts } from '../../shared/texts/papers';
import { Field } from '../forms/Field';
import { useFieldStyles } from '../forms/useFieldStyles';
import { useExportStyles } from './useExportStyles';

const ENDINGS = '.pptx,.potx,.pptm,.potm';

/** A presentation of the organisation's own, whose look the slides take. */
export function TemplateField({ chosen, onChange }: { readonly chosen: File | undefined; readonly onChange: (file: File | undefined) => void }) {
  const styles = useExportStyles();
  const field = useFieldStyles();
  const { papers } = usePaperTexts();
  const [turn, setTurn] = React.useState(0); // a file field forgets what it holds only when it is drawn anew
  return (
    <Field id={useOwnId('export-template')} label={papers.template} hint={papers.templateHint}>
      {(control) => (
        <>
          <input key={turn} {...control} type="file" accept={ENDINGS} className={field.control} onChange={(event) => event.target.files?.[0] && onChange(event.target.files[0])} />
          {chosen && (
            <p className={styles.template}>
              <span className={styles.fileName}>{chosen.name}</span>
              <Button
                look="subtle"
                onClick={() => {
                  onChange(undefined);
                  setTurn(turn + 1);
                }}
              >
                {papers.withoutTemplate}
              </Button>
            </p>
          )}
        </>
      )}
    </Field>
  );
}
