import type * as React from 'react';
import type { useSetupTexts } from '../../shared/texts/setup';
import { BodiesPage } from './bodies/BodiesPage';
import { CentresPage } from './centres/CentresPage';
import { ClosedDaysPage } from './closed-days/ClosedDaysPage';
import { EditorsPage } from './editors/EditorsPage';
import { MeetingsPage } from './meetings/MeetingsPage';
import { StrategiesPage } from './strategies/StrategiesPage';
import { StagePage } from './stage/StagePage';
import { ThemesPage } from './themes/ThemesPage';

export interface SetUpPage {
  /** What stands in the address behind `opsaetning/`. */
  readonly word: string;
  readonly nameIn: (texts: ReturnType<typeof useSetupTexts>) => string;
  /** Begins with a {@link PageHead}. */
  readonly Page: React.ComponentType;
}

/** The pages of the set-up in the order of its list. The first is where somebody comes who asked for none. */
export const PAGES: readonly SetUpPage[] = [
  { word: 'temaer-og-maal', nameIn: ({ setup }) => setup.pages.themes, Page: ThemesPage },
  { word: 'fagcentre', nameIn: ({ setup }) => setup.pages.centres, Page: CentresPage },
  { word: 'fora', nameIn: ({ setup }) => setup.pages.bodies, Page: BodiesPage },
  { word: 'moeder', nameIn: ({ setup }) => setup.pages.meetings, Page: MeetingsPage },
  { word: 'strategier', nameIn: ({ setup }) => setup.pages.strategies, Page: StrategiesPage },
  { word: 'fridage', nameIn: ({ setup }) => setup.pages.closedDays, Page: ClosedDaysPage },
  { word: 'redaktoerer', nameIn: ({ setup }) => setup.pages.editors, Page: EditorsPage },
  { word: 'trin', nameIn: ({ shell }) => shell.stage, Page: StagePage },
];
