import { existsSync } from 'node:fs';
import { say } from './refusal.mjs';

/** On a screen the line is rewritten each second; in a log a new one stands every quarter of a minute. */
const onScreen = process.stderr.isTTY;
const EVERY_MS = onScreen ? 1_000 : 15_000;

/** Tells how many of the places are filled, until stopped. */
export function progress(places) {
  const began = Date.now();
  const elapsed = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  const tell = () => {
    const line = `  ${places.filter((place) => existsSync(place)).length} of ${places.length} packages after ${elapsed()}`;
    if (onScreen) process.stderr.write(`\r${line}`);
    else say(line);
  };
  const timer = setInterval(tell, EVERY_MS);
  return {
    elapsed,
    stop() {
      clearInterval(timer);
      if (onScreen) process.stderr.write('\r\u001b[K');
    },
  };
}
