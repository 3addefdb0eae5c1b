import { Refusal } from './refusal.mjs';

/** npm's own codes, each with what it means here; the first that is found in its last words speaks. */
const REASONS = [
  [/\bENOSPC\b|no space left/i, (root) => `The disk ran full while the packages were unpacked in ${root}; make room (about 2.2 GB) and run the command again.`],
  [/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ENOTCACHED)\b/, (_, code) => `The package registry does not answer (${code}); the first run needs a network to install the packages, so connect and run the command again.`],
  [/\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED)\b/, (_, code) => `The package registry shows a certificate that this machine does not trust (${code}); name your organisation's one in npm's \`cafile\` setting and run the command again.`],
  [/\b(E401|E403|E407)\b/, (_, code) => `The package registry refuses us (${code}); look at the registry and proxy in your .npmrc and run the command again.`],
  [/\b(EACCES|EPERM|EROFS|EBUSY)\b/, (root, code) => `npm may not write in ${root} (${code}); end other programs that use its node_modules, see that the folder is yours, and run the command again.`],
  [/\bEUSAGE\b/, () => 'package.json and package-lock.json do not agree; run `npm install`, look at what it changed in package-lock.json, and run the command again.'],
  [/\b(EINTEGRITY|ETARGET|ENOVERSIONS|E404)\b/, (_, code) => `The package registry does not have what package-lock.json names (${code}); look at the registry in your .npmrc and run the command again.`],
];

/** The sentence for a failed `npm ci`, from what it wrote to standard error. */
export function installFailure(root, errors) {
  for (const [pattern, sentence] of REASONS) {
    const found = pattern.exec(errors);
    if (found) return new Refusal(sentence(root, found[1]));
  }
  return new Refusal(`npm could not install the packages; its last words were:\n${errors.trim().split('\n').slice(-12).join('\n')}`);
}
