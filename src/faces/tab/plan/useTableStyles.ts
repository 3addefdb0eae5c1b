import { makeStyles, tokens } from '@fluentui/react-components';

const RULE = `1px solid ${tokens.colorNeutralStroke2}`;
const DANGER_FRAME = `inset 0 1px 0 ${tokens.colorStatusDangerBackground2}, inset 0 -1px 0 ${tokens.colorStatusDangerBackground2}`;

export const useTableStyles = makeStyles({
  root: { overflowX: 'clip' },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  columnTitle: { width: '24%' },
  columnDescription: { width: '23%' },
  columnPeriod: { width: '9%' },
  columnStatus: { width: '28%' },
  columnOwner: { width: '16%' },
  /** One thing that stays in sight, not five: each would be a layer of its own to the browser. */
  heads: { position: 'sticky', top: 0, zIndex: 1, '@media print': { position: 'static' } },
  head: {
    padding: '10px 12px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    ':first-child': { paddingLeft: '24px', borderTopLeftRadius: tokens.borderRadiusXLarge },
    ':last-child': { paddingRight: '24px', borderTopRightRadius: tokens.borderRadiusXLarge },
  },
  theme: { padding: '28px 24px 4px', textAlign: 'left' },
  group: { padding: '8px 24px', textAlign: 'left', fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground2, borderTop: RULE, borderBottom: RULE },
  firstGroup: { borderTop: 'none' },
  row: { cursor: 'pointer', verticalAlign: 'top', ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  /** Of every cell; what cells inherit stands on the row and the table. Few declarations: the browser matches each to hundreds of cells. */
  cell: { padding: '14px 12px', borderBottom: RULE },
  nameCell: { paddingLeft: '24px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  /** Long Danish compounds break between their parts where the browser knows them. */
  ownerCell: { paddingRight: '24px', hyphens: 'auto' },
  needsOwner: { marginTop: '4px', height: 'auto', whiteSpace: 'normal' },
  /** A heading with its own line follows. */
  lastCell: { borderBottom: 'none' },
  description: { color: tokens.colorNeutralForeground2 },
  redGround: { backgroundColor: tokens.colorStatusDangerBackground1 },
  redFrame: { boxShadow: DANGER_FRAME, ':last-child': { boxShadow: `${DANGER_FRAME}, inset -1px 0 0 ${tokens.colorStatusDangerBackground2}` } },
  redLine: { boxShadow: `inset 4px 0 0 ${tokens.colorStatusDangerBackground3}` },
  redLineFrame: { boxShadow: `inset 4px 0 0 ${tokens.colorStatusDangerBackground3}, ${DANGER_FRAME}` },
  wide: { padding: '8px 12px', borderBottom: RULE },
  empty: { padding: '14px 24px', borderBottom: RULE, color: tokens.colorNeutralForeground2 },
  room: { padding: 0 },
});
