import { join } from 'node:path';
import { aPlantedHouse, ROOT, type PlantedHouse } from './planted-house';

interface Verdict {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

const CONFIG = join(ROOT, 'config', 'dependency-cruiser.js');

/** A house in order: each layer with what it may reach. */
const IN_ORDER = {
  'src/domain/day.ts': 'export type Day = string;',
  'src/domain/plan.ts': "import type { Day } from './day';\nexport type Plan = { from: Day };",
  'src/application/read-plan.ts': "import type { Plan } from '../domain/plan';\nexport const readPlan = (p: Plan) => p;",
  'src/adapters/sharepoint/index.ts': "import { thing } from '@pnp/sp';\nimport type { Plan } from '../../domain/plan';\nexport const plans: Plan[] = [];\nexport { thing };",
  'src/adapters/sharepoint/provision/main.ts': "import { thing } from '@azure/identity';\nimport { readFileSync } from 'node:fs';\nimport { plans } from '../index';\nexport { thing, readFileSync, plans };",
  'src/adapters/teams/index.ts': "export { thing } from '@microsoft/teams-js';\nexport { thing as other } from '@azure/msal-browser';",
  'src/adapters/tables/index.ts': "export { thing } from '@azure/data-tables';",
  'src/adapters/bot/index.ts': "export { thing } from '@microsoft/teams.apps';\nexport { thing as other } from 'jose';",
  'src/adapters/node/index.ts': "export { createServer } from 'node:http';",
  'src/adapters/entra/index.ts': "export { thing } from '@azure/identity';",
  'src/adapters/device/index.ts': "import type { Plan } from '../../domain/plan';\nexport const kept: Plan[] = [];",
  'src/faces/shared/texts.ts': "import * as React from 'react';\nexport const texts = React;",
  'src/faces/views/Shell.tsx': "import { texts } from '../shared/texts';\nimport { readPlan } from '../../application/read-plan';\nexport { texts, readPlan };",
  'src/faces/tab/Tab.tsx': "export { texts } from '../views/Shell';",
  'src/faces/tab/main.tsx': "import '../../adapters/sharepoint/index';\nimport '../../adapters/teams/index';\nimport '../../adapters/device/index';\nimport '../../adapters/bot/index';\nimport '../../adapters/entra/index';\nimport '../../adapters/node/index';\nimport './Tab';",
  'src/faces/bot/functions/main.ts': "import { thing } from '@azure/functions';\nexport { thing };",
  'src/faces/bot/cards/index.ts': "export { thing } from '@microsoft/teams.cards';",
  'src/faces/webpart/Part.tsx': "export { texts } from '../shared/texts';\nexport { readPlan } from '../views/Shell';",
  'webparts/plan/PlanWebPart.ts': "import { thing } from '@microsoft/sp-webpart-base';\nimport { texts } from '../../src/faces/webpart/Part';\nexport { thing, texts };",
  'src/local/site/index.ts': "import { createServer } from 'node:http';\nexport { createServer };",
  'src/local/sign-in/index.ts': "export { thing } from 'jose';",
  'src/local/serve.ts': "import { createServer } from 'node:http';\nexport const serve = createServer;",
  'src/local/town/index.ts': "export { plans } from '../../adapters/sharepoint/index';",
  'src/local/demo/run.ts': "export { createServer } from '../site/index';\nexport { plans } from '../town/index';\nexport { serve } from '../serve';",
  'src/local/main.ts': "import './site/index';\nimport './sign-in/index';\nimport './demo/run';\nimport './serve';",
  'tests/domain/plan.test.ts': "import '../../src/domain/plan';\nimport '../../src/local/site/index';\nimport 'left-pad';\nimport 'node:fs';",
};

/** One import that may not be, for every rule there is. A type import counts as much as any. */
const PLANTS: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'domain-is-alone': ['src/domain/a.ts', "import type { readPlan } from '../application/read-plan';\nexport type A = typeof readPlan;"],
  'application-knows-domain': ['src/application/b.ts', "export { plans } from '../adapters/sharepoint/index';"],
  'adapters-do-not-meet': ['src/adapters/device/c.ts', "export { plans } from '../sharepoint/index';"],
  'faces-do-not-meet': ['src/faces/webpart/d.tsx', "export { texts } from '../tab/Tab';"],
  'views-know-cards-alone': ['src/faces/views/d.tsx', "export { texts } from '../tab/Tab';"],
  'shared-knows-no-view': ['src/faces/shared/w.ts', "export { readPlan } from '../views/Shell';"],
  'local-knows-no-plan': ['src/local/site/e.ts', "import type { Plan } from '../../domain/plan';\nexport type E = Plan;"],
  'local-servers-know-no-plan': ['src/local/serve-f.ts', "export { texts } from '../faces/shared/texts';"],
  'demo-puts-together': ['src/local/demo/u.ts', "export { texts } from '../../faces/shared/texts';"],
  'town-speaks-as-the-product': ['src/local/town/g.ts', "export { createServer } from '../site/index';"],
  'webparts-are-wiring': ['webparts/plan/x.ts', "export { plans } from '../../src/adapters/sharepoint/index';"],
  'only-webparts-uses-its-package': ['src/faces/webpart/y.ts', "export { thing } from '@microsoft/sp-webpart-base';"],
  'core-needs-no-package': ['src/application/h.ts', "export { thing } from 'left-pad';"],
  'only-adapters-sharepoint-uses-its-package': ['src/faces/tab/i.ts', "import type { thing } from '@pnp/sp';\nexport type I = typeof thing;"],
  'only-entra-uses-its-package': ['src/adapters/sharepoint/j.ts', "export { thing } from '@azure/identity';"],
  'only-adapters-device-uses-its-package': ['src/adapters/sharepoint/v.ts', "export { thing } from 'idb';"],
  'only-adapters-office-uses-its-package': ['src/adapters/sharepoint/v2.ts', "export { thing } from 'fflate';"],
  'only-adapters-tables-uses-its-package': ['src/adapters/sharepoint/z.ts', "export { thing } from '@azure/data-tables';"],
  'only-adapters-teams-uses-its-package': ['src/faces/tab/k.ts', "export { thing } from '@azure/msal-browser';"],
  'only-faces-bot-cards-uses-its-package': ['src/faces/views/z.ts', "export { thing } from '@microsoft/teams.cards';"],
  'only-faces-bot-functions-uses-its-package': ['src/faces/tab/aa.ts', "export { thing } from '@azure/functions';"],
  'only-adapters-bot-uses-its-package': ['src/adapters/teams/z.ts', "export { thing } from '@microsoft/teams.api';"],
  'only-card-renderer-uses-its-package': ['src/faces/views/z2.ts', "export { thing } from 'adaptivecards';"],
  'only-signing-uses-its-package': ['src/adapters/sharepoint/l.ts', "export { thing } from 'jose';"],
  'only-local-uses-its-package': ['src/adapters/sharepoint/l2.ts', "export { thing } from 'esbuild';"],
  'only-faces-uses-its-package': ['src/adapters/teams/m.ts', "export { thing } from '@fluentui/react-components';"],
  'every-package-has-a-home': ['src/faces/tab/n.ts', "export { thing } from 'left-pad';"],
  'node-stays-at-home': ['src/adapters/device/o.ts', "export { readFileSync } from 'node:fs';"],
  'product-knows-no-test': ['src/faces/tab/p.ts', "import '../../../tests/domain/plan.test';"],
  circular: ['src/domain/q.ts', "import type { R } from './r';\nexport type Q = R | 1;"],
  orphan: ['src/faces/tab/s.ts', 'export const alone = 1;'],
  unresolved: ['src/faces/tab/t.ts', "import './gone';"],
};

describe('the import rules', () => {
  let house: PlantedHouse;
  let inOrder: Verdict['summary'];

  async function summary(): Promise<Verdict['summary']> {
    const printed = await house.judge('dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', CONFIG, '--output-type', 'json', 'src', 'webparts', 'tests']);
    return (JSON.parse(printed) as Verdict).summary;
  }
  /** What is refused: rule and file, as `circular src/domain/q.ts`. */
  const refusals = ({ violations }: Verdict['summary']) => violations.map(({ rule, from }) => `${rule.name} ${from}`);

  beforeAll(async () => {
    house = await aPlantedHouse();
    await house.plant(IN_ORDER);
    inOrder = await summary();
  });
  afterAll(() => house.remove());

  it('let a house in order stand', () => {
    expect(refusals(inOrder)).toEqual([]);
  });

  it('each have a plant below', () => {
    expect(Object.keys(PLANTS).sort()).toEqual(inOrder.ruleSetUsed.forbidden.map(({ name }) => name).sort());
  });

  describe('when a forbidden import is planted', () => {
    let refused: readonly string[];

    beforeAll(async () => {
      await house.plant(Object.fromEntries(Object.values(PLANTS)));
      await house.plant({ 'src/domain/r.ts': "import type { Q } from './q';\nexport type R = Q | 2;" });
      refused = refusals(await summary());
    });

    it.each(Object.entries(PLANTS))('%s refuses it', (rule, [file]) => {
      expect(refused).toContain(`${rule} ${file}`);
    });
  });
});
