// The trainings of our Overzicht in the data grid of MUI, as its documentation begins: no more than the
// words of each row, without our timelines. The rows are asked for before anything else.
import { createRoot } from 'react-dom/client';
import { DataGrid } from '@mui/x-data-grid';

const columns = [
  { field: 'aios', headerName: 'Aios', width: 220 },
  { field: 'wie', headerName: 'Wie is aan zet', width: 320 },
  { field: 'uiterlijk', headerName: 'Uiterlijk', width: 140 },
  { field: 'blokkeert', headerName: 'Aandacht', type: 'number', width: 120 },
  { field: 'programma', headerName: 'Programma', width: 260 },
];

const rowOf = (regel) => ({
  id: regel.traject.id,
  aios: regel.traject.aios.naam,
  wie: regel.volgende?.wie ?? '',
  uiterlijk: regel.volgende?.uiterlijk ?? '',
  blokkeert: regel.blokkeert,
  programma: regel.traject.programma_naam.nl,
});

const answer = await (await fetch('/rows.json')).json();
const rows = answer.regels.map(rowOf);
createRoot(document.getElementById('root')).render(<DataGrid rows={rows} columns={columns} hideFooter />);
