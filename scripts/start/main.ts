import { parseArgs } from 'node:util';
import { demo } from './demo';
import { runProgram } from '../../harness/n8n/lifecycle';
import { once } from './once';
import { Halt } from '../../harness/n8n/say';

const usage = `npm start                    n8n with these nodes, and the vendors' sandbox beside it
npm start -- --port <port>   the editor on another port than 5678
npm start -- --fresh         forget the data of earlier starts first
npm start -- --once          run every example and every end-to-end check, then stop`;

const options = {
	once: { type: 'boolean', default: false },
	fresh: { type: 'boolean', default: false },
	port: { type: 'string', default: '5678' },
} as const;

function choices() {
	try {
		const { once: isOnce, fresh, port } = parseArgs({ options }).values;
		if (/^[1-9]\d{0,4}$/.test(port)) return { isOnce, fresh, port: Number(port) };
		throw new Error(`${port} is no port.`);
	} catch (error) {
		throw new Halt(`${(error as Error).message}\nWhat there is:\n\n${usage}`);
	}
}

runProgram(async () => {
	const { isOnce, fresh, port } = choices();
	return isOnce ? await once() : await demo(port, fresh);
});
