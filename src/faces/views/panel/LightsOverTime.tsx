import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Body, Instant, StatusUpdate, TrafficLight } from '../../../domain';
import { lightSteps, TRAFFIC_LIGHTS } from '../../../domain';
import { TrafficLightIcon } from '../../shared/light';
import { usePanelTexts } from '../../shared/texts/panel';
import { useFormats } from '../../shared/texts/useFormats';
import { VisuallyHidden } from '../../shared/components';
import { inSentence } from '../../shared/body-name';
import { lightLine, type LightLine } from './light-line';

const LANE: Record<TrafficLight, number> = { green: 22, yellow: 54, red: 86 };
const FOOT = 100;
const HEIGHT = 128;

const useStyles = makeStyles({
  picture: { display: 'grid', gridTemplateColumns: '44px minmax(0, 1fr)', marginTop: tokens.spacingVerticalS },
  lanes: { position: 'relative', height: `${HEIGHT}px`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  lane: { position: 'absolute', transform: 'translateY(-8px)' },
  line: { display: 'block', width: '100%', height: `${HEIGHT}px`, overflow: 'visible' },
  guide: { stroke: tokens.colorNeutralStroke2, strokeDasharray: '2 4' },
  step: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1.5' },
  today: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2' },
  shape: { position: 'absolute', transform: 'translate(-8px, -8px)' },
  word: { fontSize: tokens.fontSizeBase200, fill: tokens.colorNeutralForeground3 },
  todayWord: { fill: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface LightsOverTimeProps {
  /** Statements about one initiative, oldest first. */
  readonly updates: readonly StatusUpdate[];
  /** The body whose meetings are ticked below the line, with their beginnings. */
  readonly body: Body | undefined;
  readonly meetings: readonly Instant[];
  readonly now: Instant;
  readonly nameOf: (update: StatusUpdate) => string;
}

/** How the light has moved: a step line on three lanes for the eye, a sentence and a table for the ear. */
export function LightsOverTime({ updates, body, meetings, now, nameOf }: LightsOverTimeProps) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const line = lightLine(updates, meetings, now);
  const summary = useSummary(updates);
  if (!line) return null;
  return (
    <>
      <div className={styles.picture} role="img" aria-label={summary}>
        <div className={styles.lanes}>
          {TRAFFIC_LIGHTS.map((light) => (
            <span key={light} className={styles.lane} style={{ top: LANE[light] }}>
              {texts.trafficLight[light]}
            </span>
          ))}
        </div>
        <div className={styles.lanes}>
          <Drawing line={line} />
          {line.steps.map((step) => (
            <span key={step.from} className={styles.shape} style={{ left: share(step.from), top: LANE[step.light] }}>
              <TrafficLightIcon light={step.light} size={16} />
            </span>
          ))}
        </div>
      </div>
      {body && line.meetings.length > 0 && <p className={styles.note}>{texts.panel.ticks(inSentence(body.title))}</p>}
      <ChangesTable updates={updates} nameOf={nameOf} />
    </>
  );
}

const share = (place: number) => `${(place * 100).toFixed(2)}%`;

function Drawing({ line }: { readonly line: LightLine }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const formats = useFormats();
  return (
    <svg className={styles.line} aria-hidden="true" focusable="false">
      {TRAFFIC_LIGHTS.map((light) => (
        <line key={light} className={styles.guide} x1="0" x2="100%" y1={LANE[light]} y2={LANE[light]} />
      ))}
      {line.meetings.map((place) => (
        <line key={place} className={styles.step} x1={share(place)} x2={share(place)} y1={FOOT} y2={FOOT + 8} />
      ))}
      <line className={styles.today} x1={share(line.today)} x2={share(line.today)} y1={6} y2={FOOT + 8} />
      {line.steps.map((step, index) => {
        const next = line.steps[index + 1];
        return (
          <React.Fragment key={step.from}>
            <line className={styles.step} x1={share(step.from)} x2={share(step.to)} y1={LANE[step.light]} y2={LANE[step.light]} />
            {next && <line className={styles.step} x1={share(step.to)} x2={share(step.to)} y1={LANE[step.light]} y2={LANE[next.light]} />}
          </React.Fragment>
        );
      })}
      {line.marks.map((mark) => (
        <text key={mark.at} className={styles.word} x={share(mark.place)} y={HEIGHT - 4}>
          {mark.unit === 'year' ? mark.at.slice(0, 4) : formats.shortMonth(formats.dayOf(mark.at))}
        </text>
      ))}
      <text className={mergeClasses(styles.word, styles.todayWord)} x={share(line.today)} y={HEIGHT - 4} textAnchor="middle">
        {formats.seenDay ?? texts.panel.today}
      </text>
    </svg>
  );
}

/** "Lysene siden marts 2024: grøn, gul i marts 2025 og rød den 21. maj 2026." The latest change is told by its day. */
function useSummary(updates: readonly StatusUpdate[]): string {
  const texts = usePanelTexts();
  const formats = useFormats();
  const [first, ...later] = lightSteps(updates);
  if (!first) return '';
  const words = later.map(({ light, from }, index) => {
    const day = formats.dayOf(from);
    return texts.panel.lightsThen(light, index === later.length - 1 ? texts.panel.onDay(formats.dayInSentence(day)) : texts.panel.inMonth(formats.month(day)));
  });
  return `${[texts.panel.lightsFirst(formats.month(formats.dayOf(first.from)), first.light), ...words].join(', ')}.`;
}

function ChangesTable({ updates, nameOf }: Pick<LightsOverTimeProps, 'updates' | 'nameOf'>) {
  const texts = usePanelTexts();
  const formats = useFormats();
  return (
    <VisuallyHidden as="div">
      <table>
        <caption>{texts.panel.lightsOverTime}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.panel.tableDay}</th>
            <th scope="col">{texts.common.columns.light}</th>
            <th scope="col">{texts.panel.tableBy}</th>
          </tr>
        </thead>
        <tbody>
          {lightSteps(updates).map(({ light, from, statements }) => (
            <tr key={from}>
              <th scope="row">{formats.day(formats.dayOf(from))}</th>
              <td>{texts.trafficLight[light]}</td>
              <td>{statements[0] && nameOf(statements[0])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
