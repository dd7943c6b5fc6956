import type { Page } from '@playwright/test';
import { packDesign } from '../../src/share';
import { aDocument, aText } from '../support/builders';
import { canvasReady, expect, newDesign, openHome, saved, test } from './support';

const CSV = 'Kolom;Isi\r\nNama produk;Kopi Sembalun\r\nNet quantity;"125 g"\r\nHarga;50.000\r\n';
const CATALOGUE = 'Nama produk,Netto\nKopi Pagi,100 g\nKopi Sore,200 g\nKopi Malam,300 g\n';
const JSON_FACTS =
  '{"format":"besek-facts","version":1,"name":"Kopi Rinjani","brand":"Selaparang"}';

async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.evaluate(
    ({ name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      const init = { bubbles: true, cancelable: true, dataTransfer, clientX: 700, clientY: 400 };
      document.body.dispatchEvent(new DragEvent('drop', init));
    },
    { name, bytes: [...Buffer.from(content)] },
  );
}

test('facts that are dropped fill the product in one step; other files say what to do', async ({
  page,
}) => {
  await newDesign(page);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const says = page.getByRole('status').filter({ hasText: /\./ }).last();
  const brand = await field('Brand').inputValue();
  const before = await field('Product name').inputValue();

  await drop(page, 'kopi.csv', CSV);
  await expect(field('Product name')).toHaveValue('Kopi Sembalun');
  await expect(field('Net quantity')).toHaveValue('125 g');
  await expect(field('Brand')).toHaveValue(brand);
  await expect(says).toContainText('2 product fields taken from kopi.csv. Not taken: Harga.');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(field('Product name')).toHaveValue(before);

  await drop(page, 'katalog.csv', CATALOGUE);
  await expect(field('Product name')).toHaveValue('Kopi Pagi');
  await expect(says).toContainText('the first row is used, 2 other rows are not.');
  await drop(page, 'rinjani.json', JSON_FACTS);
  await expect(field('Product name')).toHaveValue('Kopi Rinjani');
  await expect(field('Net quantity')).toHaveValue('');

  const count = await page.getByRole('treeitem').count();
  for (const [name, sentence] of [
    ['label.pdf', 'Open its .besek file instead.'],
    ['foto.heic', 'Save or send it as JPEG'],
    ['logo.cdr', 'Save it as SVG there'],
    ['logo.AI', 'Save it as SVG there'],
    ['foto.psd', 'Save it as PNG or JPEG there'],
    ['naskah.docx', 'copy the text'],
    ['harga.xlsx', 'Save it as CSV UTF-8'],
    ['salah.csv', 'a quotation mark is never closed'],
  ] as const) {
    await drop(page, name, '"%');
    await expect(says).toContainText(name);
    await expect(says).toContainText(sentence);
  }
  await expect(page.getByRole('treeitem')).toHaveCount(count);
  await saved(page);

  // A design's file opens beside the one that it was dropped on.
  const first = page.url();
  const label = aDocument({ nodes: [aText({ id: 'kata', text: 'Dari berkas' })] });
  await drop(page, 'label.besek', packDesign(label, new Map()));
  await expect(page).not.toHaveURL(first);
  await canvasReady(page);
  await expect(page.getByRole('treeitem')).toHaveCount(1);
});

test('at the home facts fill the product, and a picture asks for a label', async ({ page }) => {
  await openHome(page);
  await drop(page, 'kopi.csv', CSV);
  await expect(page.getByRole('textbox', { name: 'Product name' })).toHaveValue('Kopi Sembalun');
  await drop(page, 'foto.jpg', 'x');
  await expect(page.getByText('Open a label first, then drop it there.')).toBeVisible();
});
