"""Ways through the page that hold in every browser, written once and run in each."""
