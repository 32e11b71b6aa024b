// What holds for every file of the project, and what the tools cannot see by themselves.
import { describe, expect, it } from '@jest/globals';
import manifest from '../../package.json' with { type: 'json' };
import { legalApplications } from '../../scripts/legal.ts';
import { placesOf, projectFiles } from '../support/project-files.ts';

const product = projectFiles('{api,bot,addin,scripts}/**/*.ts');
const tests = projectFiles('tests/**/*.ts');
const others = projectFiles('*.{json,md,js,cjs,ts}', '.npmrc', '.ci/*', '.dependency-cruiser.cjs');

describe('the runtime', () => {
  it('is the Node that comes with the project, not the one that the machine has', () => {
    expect(process.version).toBe(`v${manifest.dependencies.node}`);
  });

  it('has exact versions of everything it depends on', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('every file', () => {
  it('is free of the names of package registries', () => {
    const hosts = ['npmjs.org', 'npmjs.com', 'yarnpkg.com', 'pypi.org', 'pythonhosted.org', 'npmmirror.com'];
    const own = 'tests/architecture/habits.test.ts';
    const files = [...product, ...tests, ...others].filter(({ path }) => path !== own);
    expect(placesOf(files, new RegExp(hosts.map((host) => host.replace('.', '\\.')).join('|')))).toEqual([]);
  });

  it('knows no folder of one machine', () => {
    const folders = ['work', 'root', 'home', 'Users', 'mnt'].join('|');
    expect(placesOf([...product, ...tests, ...others], new RegExp(`(?<![\\w.*})])/(${folders})/`))).toEqual([]);
  });

  it('opens with a comment that says what it is', () => {
    const silent = [...product, ...tests].filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*)/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('leaves nothing to be done later', () => {
    expect(
      placesOf([...product, ...tests], new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)),
    ).toEqual([]);
  });
});

describe('the tests', () => {
  it('all run: none is skipped, none runs alone', () => {
    const asleep = /\b(it|test|describe)\.(skip|only|todo|failing)\b|^\s*(xit|fit|xtest|xdescribe|fdescribe)\(/;
    expect(placesOf(tests, asleep)).toEqual([]);
  });

  it('are files that one of the two runs picks up', () => {
    const stray = tests.filter(
      ({ path, text }) => /^\s*(it|test)(\.each)?\(/m.test(text) && !path.endsWith('.test.ts'),
    );
    expect(stray.map(({ path }) => path)).toEqual([]);
  });
});

describe('the domain', () => {
  it('gets time, chance and the machine as arguments and never asks for them', () => {
    const asking = /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|\bprocess\.|performance\.now/;
    expect(
      placesOf(
        product.filter(({ path }) => path.startsWith('api/domain/')),
        asking,
      ),
    ).toEqual([]);
  });

  it('cites regulations by their number and the place in them', () => {
    const tags = legalApplications();
    expect(tags.length).toBeGreaterThan(3);
    const regulation = /^((NĐ|TT|QĐ|VBHN|NQ) \d+\/\d{4}\/[\p{L}-]+|(Luật|Bộ luật) .*\d{4})/u;
    expect(tags.filter(({ citation }) => !regulation.test(citation))).toEqual([]);
  });
});
