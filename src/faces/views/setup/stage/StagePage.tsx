import * as React from 'react';
import { StageOfPlan } from '../../stage/StageView';
import { PAGE_HEADING } from '../PageHead';

/** The stage of the plan, where editors look for what they keep. */
export const StagePage = () => <StageOfPlan headingId={PAGE_HEADING} />;
