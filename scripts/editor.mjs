// npm run e2e:editor: installs what is missing, then a real editor (scripts/editor.ts).

import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/editor.ts');
