import { makeStyles, tokens } from '@fluentui/react-components';

const STACKED = '@media (max-width: 800px)';
const RULE = `1px solid ${tokens.colorNeutralStroke2}`;

/** What table, blocks and axis share: all place themselves by where the axis begins. */
export const useTimelineStyles = makeStyles({
  card: { position: 'relative', overflowX: 'clip', paddingBottom: '16px', '--axis-start': '376px', '@media (max-width: 1200px)': { '--axis-start': '296px' }, [STACKED]: { '--axis-start': '16px' } },
  /** In front of the lines that mark the years, behind the line of today. */
  table: { position: 'relative', zIndex: 1, width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: 0 },
  names: { width: 'var(--axis-start)' },
  hiddenHead: { padding: 0, lineHeight: 0, fontWeight: tokens.fontWeightRegular },
  label: { padding: '0 16px 0 24px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  tracks: { padding: '0 16px 0 0' },
  track: { position: 'relative', height: '36px' },
  heading: { padding: '22px 24px 4px', textAlign: 'left', [STACKED]: { padding: '22px 16px 4px' } },
  theme: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  themeNumber: { marginRight: '8px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  goalHeading: { height: '28px', padding: '0 24px', textAlign: 'left', [STACKED]: { height: 'auto', padding: '4px 16px' } },
  goal: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  /** The lines behind do not run through words. */
  words: { paddingRight: '8px', backgroundColor: tokens.colorNeutralBackground1 },
  row: { cursor: 'pointer', '@media print': { breakInside: 'avoid' } },
  name: { display: 'flex', alignItems: 'center', columnGap: '10px', minWidth: 0 },
  /** As wide as a light, where there is none. */
  noLight: { flexShrink: 0, width: '16px' },
  oneLine: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  link: {
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '-2px' },
  },
  quiet: { flexShrink: 0, marginLeft: '-4px', color: tokens.colorNeutralForeground3 },
  meetings: { paddingTop: '8px', paddingBottom: '8px', borderBottom: RULE },
  bodyName: { padding: '0 16px 0 24px', textAlign: 'left', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  bodyTrack: { position: 'relative', height: '26px' },
});
