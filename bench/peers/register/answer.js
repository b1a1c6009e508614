// What every peer is asked: the rows whose four elements stand in the register more than once, the rows whose four elements stand on the
// death list, and the rows by area and scheme. Each to a file; the benchmark compares them with the truth.
export const columns = ['nationality', 'document', 'number', 'name', 'scheme', 'area', 'begins', 'ends'];
export const deathColumns = ['name', 'document', 'number', 'nationality', 'died'];
export const [register, deaths, folder, way] = process.argv.slice(2);

// A duplicate may be spelt with full-width digits, a small x, blanks, or another middle dot.
export const wide = '０１２３４５６７８９Ｘｘx';
export const narrow = '0123456789XXX';
export const blanks = [' ', '　'];
export const dots = ['•', '・'];

export const fail = wrong => {
  console.error(wrong);
  process.exit(2);
};
