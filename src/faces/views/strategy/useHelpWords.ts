import { WORST_FIRST_OR_NONE, type StrategyHelp } from '../../../domain';
import { useStrategyTexts } from '../../shared/texts/strategy';
import { useFormats } from '../../shared/texts/useFormats';

/** From the heaviest, as everywhere. */

/** "Otte er i gang: 1 rød, 2 gule og 5 grønne." */
export function useHelpWords(): (help: StrategyHelp) => string {
  const { strategy } = useStrategyTexts();
  const formats = useFormats();
  return ({ rollUp: { counts, running, all } }) => {
    if (running === 0) return strategy.noneRuns(all);
    const lights = WORST_FIRST_OR_NONE.filter((light) => counts[light] > 0).map((light) => strategy.light[light](counts[light]));
    return strategy.running(running, all, formats.list(lights));
  };
}
