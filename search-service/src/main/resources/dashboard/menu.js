// Menus are `<details class="menu">`: they close when one turns elsewhere, or by Escape.

function close(but) {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    menu.open = menu.contains(but);
  });
}

addEventListener('pointerdown', (event) => close(event.target));
addEventListener('focusin', (event) => close(event.target));
addEventListener('keydown', (event) => {
  const menu = event.target.closest?.('details.menu[open]');
  if (menu && event.key === 'Escape') {
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary').focus();
  }
}, { capture: true });
