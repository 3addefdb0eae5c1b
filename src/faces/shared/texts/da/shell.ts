export const shell = {
  product: 'Handleplan',
  /** A plan that calls itself one is not called so twice. */
  heading: (plan: string): string => (/^handleplan\b/i.test(plan) ? plan : `Handleplan: ${plan}`),
  documentTitle: (view: string, plan: string) => `${view} – ${plan}`,
  skip: 'Gå til indhold',
  views: 'Visninger',
  overview: 'Overblik',
  plan: 'Handleplan',
  mine: 'Mine indsatser',
  success: 'Vi lykkes når …',
  timeline: 'Tidsplan',
  discussion: 'Til drøftelse',
  reminders: 'Påmindelser',
  year: 'Årsstatus',
  meeting: 'Møder',
  import: 'Hent fra fil',
  compare: 'Sammenlign',
  setup: 'Opsætning',
  strategy: 'Hjælper også',
  /** Read after the figure on the tab ”Mine indsatser”. */
  askedCount: (n: number): string => (n === 1 ? 'passer den stadig?' : 'passer de stadig?'),
  newInitiative: 'Ny indsats',
  backOnline: (statements: number, initiatives: number): string => {
    const sent = [
      statements > 0 && (statements === 1 ? '1 statusmelding' : `${statements} statusmeldinger`),
      initiatives > 0 && (initiatives === 1 ? '1 indsats' : `${initiatives} indsatser`),
    ].filter(Boolean);
    return ['Du er på nettet igen.', ...(sent.length > 0 ? [`${sent.join(' og ')} er sendt.`] : [])].join(' ');
  },
  plans: 'Handleplaner',
  stage: 'Planens trin',
  stageIs: (stage: string): string => `Trin: ${stage}`,
  beforeRollOut: { draft: 'Planen er et udkast. Ingen får påmindelser endnu.', presented: 'Planen er præsenteret i chefforum, men ikke udrullet. Ingen får påmindelser endnu.' },
  seeStage: 'Se planens trin',
};
