import { demo } from './demo';
import { runProgram } from '../../harness/n8n/lifecycle';
import { once } from './once';
import { Halt } from '../../harness/n8n/say';

const usage = `npm start                    n8n with these nodes, and the vendors' sandbox beside it
npm start -- --port <port>   the editor on another port than 5678
npm start -- --fresh         forget the data of earlier starts first
npm start -- --once          run every example and every end-to-end check, then stop`;

interface Choices {
	once: boolean;
	fresh: boolean;
	port: number;
}

function choicesFrom(args: string[]): Choices {
	const choices: Choices = { once: false, fresh: false, port: 5678 };
	const rest = args.flatMap((one) => one.split('='));
	while (rest.length > 0) {
		const name = rest.shift();
		if (name === '--once') choices.once = true;
		else if (name === '--fresh') choices.fresh = true;
		else if (name === '--port' && /^[1-9]\d{0,4}$/.test(rest[0] ?? '')) {
			choices.port = Number(rest.shift());
		} else throw new Halt(`${name} is not understood. What there is:\n\n${usage}`);
	}
	return choices;
}

runProgram(async () => {
	const { once: isOnce, fresh, port } = choicesFrom(process.argv.slice(2));
	return isOnce ? await once() : await demo(port, fresh);
});
