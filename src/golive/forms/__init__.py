"""Forms: a draft's fields in the text and files that its channel takes."""
