// npm run torture [-- --items N] [-- --inputs N] [-- --values N] [-- --write] [-- PATH]: every operation under every
// fault, hostile webhooks and any input; bounded, on loopback. --write puts the figures into docs/*/reliability.md.
import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/torture/main.ts');
