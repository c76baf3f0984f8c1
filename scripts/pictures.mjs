// npm run pictures: installs what is missing, then the pictures of the documents (scripts/pictures.ts).

import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/pictures.ts');
