// Forms of requests.
package http

import (
	"errors"
	"io"
	"mime"
	"net/url"
)

const mostOfForm = 10 << 20 // bytes of a body, when nobody set another limit

// ParseForm reads the query, and the body of a POST, PUT or PATCH that is a form, into Form and
// PostForm.
func (r *Request) ParseForm() error {
	var err error
	if r.PostForm == nil {
		if r.Method == "POST" || r.Method == "PUT" || r.Method == "PATCH" {
			r.PostForm, err = r.readForm()
		}
		if r.PostForm == nil {
			r.PostForm = make(url.Values)
		}
	}
	if r.Form != nil {
		return err
	}
	r.Form = make(url.Values)
	for key, values := range r.PostForm {
		r.Form[key] = append(r.Form[key], values...)
	}
	if r.URL != nil {
		query, queryErr := url.ParseQuery(r.URL.RawQuery)
		for key, values := range query {
			r.Form[key] = append(r.Form[key], values...)
		}
		if err == nil {
			err = queryErr
		}
	}
	return err
}

// readForm reads the body, if it is a form.
func (r *Request) readForm() (url.Values, error) {
	if r.Body == nil {
		return nil, errMissingForm
	}
	contentType := r.Header.Get("Content-Type")
	if contentType == "" {
		contentType = "application/octet-stream"
	}
	contentType, _, err := mime.ParseMediaType(contentType)
	if contentType != "application/x-www-form-urlencoded" {
		return nil, err
	}
	var in io.Reader = r.Body
	if _, limited := r.Body.(*maxBytesReader); !limited {
		in = io.LimitReader(r.Body, mostOfForm+1)
	}
	text, readErr := io.ReadAll(in)
	if readErr != nil {
		return nil, readErr
	}
	if _, limited := r.Body.(*maxBytesReader); !limited && len(text) > mostOfForm {
		return nil, errors.New("http: POST too large")
	}
	values, parseErr := url.ParseQuery(string(text))
	if err == nil {
		err = parseErr
	}
	return values, err
}

// ParseMultipartForm is ParseForm, and an error: there are no multipart forms here.
func (r *Request) ParseMultipartForm(maxMemory int64) error {
	var err error
	if r.Form == nil {
		err = r.ParseForm()
	}
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case kind == "multipart/form-data" || kind == "multipart/mixed":
		return errNoMultipart
	case err != nil:
		return err
	}
	return ErrNotMultipart
}

// FormValue gives the first value of a key, of the body rather than of the query.
func (r *Request) FormValue(key string) string {
	if r.Form == nil {
		r.ParseMultipartForm(0)
	}
	return r.Form.Get(key)
}

func (r *Request) PostFormValue(key string) string {
	if r.PostForm == nil {
		r.ParseMultipartForm(0)
	}
	return r.PostForm.Get(key)
}
