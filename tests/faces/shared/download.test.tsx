import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { fileName, useDownload } from '../../../src/faces/shared/papers';
import { day } from '../../support/builders';

describe('the name of a file', () => {
  it.each([
    [['handleplan'], 'handleplan-2026-11-30.docx'],
    [['handleplan', 'Fælles om mere: 2. del'], 'handleplan-faelles-om-mere-2-del-2026-11-30.docx'],
    [['handleplan', 'Åbne øer på Café Ü'], 'handleplan-aabne-oeer-paa-cafe-u-2026-11-30.docx'],
    [['handleplan', '../..\\CON:<>|"?*'], 'handleplan-con-2026-11-30.docx'],
    [['handleplan', '🏭'], 'handleplan-2026-11-30.docx'],
  ])('tells what is in it and of which day, in letters that every store takes: %j', (parts, name) => {
    expect(fileName(parts, day('2026-11-30'), 'docx')).toBe(name);
  });

  it('stays short', () => {
    expect(fileName(['handleplan', 'x'.repeat(500)], day('2026-11-30'), 'pptx').length).toBeLessThan(100);
  });
});

describe('a file that is made', () => {
  let start: ReturnType<typeof useDownload>['start'];
  const clicked: string[] = [];

  function Asker() {
    const made = useDownload();
    start = made.start;
    const { download } = made;
    return <p>{download.step === 'made' ? `made ${download.name} ${download.url}` : download.step === 'failed' ? `failed ${String(download.error)}` : download.step}</p>;
  }

  beforeEach(() => {
    clicked.length = 0;
    Object.assign(window.URL, { createObjectURL: (file: Blob) => `blob:${file.size}`, revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    });
  });

  it('is handed to the browser under its name, and stays within reach', async () => {
    render(<Asker />);
    await act(() => start('a.docx', async () => new Blob(['four'])));
    expect(clicked).toEqual(['a.docx blob:4']);
    expect(screen.getByText('made a.docx blob:4')).toBeTruthy();
  });

  it('says why when it could not be made', async () => {
    render(<Asker />);
    await act(() => start('a.docx', () => Promise.reject(new Error('no worker'))));
    expect(screen.getByText('failed Error: no worker')).toBeTruthy();
    expect(clicked).toEqual([]);
  });

  it('is made once, however often it is asked for', async () => {
    render(<Asker />);
    let done: (file: Blob) => void = () => undefined;
    const make = jest.fn(() => new Promise<Blob>((resolve) => (done = resolve)));
    await act(async () => {
      void start('a.docx', make);
      void start('a.docx', make);
      done(new Blob(['x']));
    });
    expect(make).toHaveBeenCalledTimes(1);
    expect(clicked).toHaveLength(1);
  });

  it('is handed to nobody who has gone', async () => {
    const { unmount } = render(<Asker />);
    let done: (file: Blob) => void = () => undefined;
    let making: Promise<void> | undefined;
    act(() => void (making = start('a.docx', () => new Promise<Blob>((resolve) => (done = resolve)))));
    unmount();
    done(new Blob(['x']));
    await making;
    expect(clicked).toEqual([]);
  });
});
