"""What people see of the record: tables, explanations, exports, the API and the page."""
