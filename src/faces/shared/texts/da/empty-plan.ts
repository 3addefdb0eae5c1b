export const emptyPlan = {
  title: 'Planen er klar til de første indsatser',
  text: 'Temaer og mål er på plads. Skriv den første indsats.',
  textWithFile: 'Temaer og mål er på plads. Skriv den første indsats, eller hent tabellen fra Word eller Excel.',
  noGoals: { title: 'Planen er klar til temaer og mål', text: 'Når der er et mål, kan den første indsats skrives.', action: 'Gå til temaer og mål' },
};
