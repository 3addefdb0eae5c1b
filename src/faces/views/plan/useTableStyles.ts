import { makeStyles, tokens } from '@fluentui/react-components';

const RULE = `1px solid ${tokens.colorNeutralStroke2}`;
const PAPER = '@media print';
const DANGER_FRAME = `inset 0 1px 0 ${tokens.colorStatusDangerBackground2}, inset 0 -1px 0 ${tokens.colorStatusDangerBackground2}`;

export const useTableStyles = makeStyles({
  root: { overflowX: 'clip', [PAPER]: { overflowX: 'visible' } },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere', [PAPER]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } },
  columnTitle: { width: '24%', [PAPER]: { width: '20%' } },
  columnDescription: { width: '23%', [PAPER]: { width: '31%' } },
  columnPeriod: { width: '9%', [PAPER]: { width: '10%' } },
  columnStatus: { width: '28%', [PAPER]: { width: '26%' } },
  columnOwner: { width: '16%', [PAPER]: { width: '13%' } },
  /** One thing that stays in sight, not five: each would be a layer of its own to the browser. */
  heads: { position: 'sticky', top: 0, zIndex: 1, [PAPER]: { position: 'static' } },
  head: {
    padding: '10px 12px',
    [PAPER]: { padding: '4px 8px' },
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    ':first-child': { paddingLeft: '24px', borderTopLeftRadius: tokens.borderRadiusXLarge, [PAPER]: { paddingLeft: '8px' } },
    ':last-child': { paddingRight: '24px', borderTopRightRadius: tokens.borderRadiusXLarge, [PAPER]: { paddingRight: '8px' } },
  },
  theme: { padding: '28px 24px 4px', textAlign: 'left', [PAPER]: { padding: '12px 8px 4px' } },
  /** A heading is not left alone at the foot of a page. */
  headingLine: { [PAPER]: { breakInside: 'avoid', breakAfter: 'avoid' } },
  /** What somebody sees to on the screen. */
  screenLine: { [PAPER]: { display: 'none' } },
  group: { [PAPER]: { padding: '3px 8px' }, padding: '8px 24px', textAlign: 'left', fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground2, borderTop: RULE, borderBottom: RULE },
  firstGroup: { borderTop: 'none' },
  row: { [PAPER]: { breakInside: 'avoid' }, cursor: 'pointer', verticalAlign: 'top', ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  /** Kept whole it could leave much of the sheet before it empty. */
  highRow: { [PAPER]: { breakInside: 'auto' } },
  /** Of every cell; what cells inherit stands on the row and the table. Few declarations: the browser matches each to hundreds of cells. */
  cell: { padding: '14px 12px', borderBottom: RULE, [PAPER]: { padding: '5px 8px' } },
  nameCell: { [PAPER]: { paddingLeft: '8px' }, paddingLeft: '24px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  /** Long Danish compounds break between their parts where the browser knows them. */
  ownerCell: { paddingRight: '24px', hyphens: 'auto', [PAPER]: { paddingRight: '8px' } },
  needsOwner: { marginTop: '4px', height: 'auto', whiteSpace: 'normal' },
  /** A heading with its own line follows. */
  lastCell: { borderBottom: 'none' },
  description: { color: tokens.colorNeutralForeground2 },
  redGround: { backgroundColor: tokens.colorStatusDangerBackground1 },
  redFrame: { boxShadow: DANGER_FRAME, ':last-child': { boxShadow: `${DANGER_FRAME}, inset -1px 0 0 ${tokens.colorStatusDangerBackground2}` } },
  redLine: { boxShadow: `inset 4px 0 0 ${tokens.colorStatusDangerBackground3}` },
  redLineFrame: { boxShadow: `inset 4px 0 0 ${tokens.colorStatusDangerBackground3}, ${DANGER_FRAME}` },
  wide: { padding: '8px 12px', borderBottom: RULE },
  empty: { [PAPER]: { padding: '5px 8px' }, padding: '14px 24px', borderBottom: RULE, color: tokens.colorNeutralForeground2 },
});
