import { later } from '../../../src/adapters/sharepoint/later';

interface Greetings {
  greet(name: string): Promise<string>;
  greetAgain(name: string): Promise<string>;
}

const greetings: Greetings = {
  greet: (name) => Promise.resolve(`Goddag ${name}`),
  greetAgain(name) {
    return this.greet(name);
  },
};

describe('a port whose code comes later', () => {
  it('fetches nothing before it is used, and then answers as the port itself would', async () => {
    const fetch = jest.fn(() => Promise.resolve(greetings));
    const port = later(fetch);
    expect(fetch).not.toHaveBeenCalled();
    expect(await port.greetAgain('redaktør')).toBe('Goddag redaktør');
  });

  it('says that there is no answer when its code does not come, and works once it does', async () => {
    const fetch = jest.fn<Promise<Greetings>, []>().mockRejectedValueOnce(new Error('loading chunk 7 failed')).mockResolvedValue(greetings);
    const port = later(fetch);
    await expect(port.greet('redaktør')).rejects.toMatchObject({ name: 'PlanError', code: 'no-answer' });
    expect(await port.greet('redaktør')).toBe('Goddag redaktør');
  });
});
