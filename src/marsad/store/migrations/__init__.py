"""How the record's tables came to be, step by step; run when an older record is opened."""
